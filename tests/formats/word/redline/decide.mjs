// Accepts and rejects all changes of documents with Docxodus: `node decide.mjs MODULE DOCUMENT…` writes beside each
// DOCUMENT.docx a DOCUMENT.accepted.docx and a DOCUMENT.rejected.docx.
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [module, ...documents] = process.argv.slice(2);
const { initialize, docxDiffAcceptRevisions, docxDiffRejectRevisions } = await import(pathToFileURL(module));
await initialize();
for (const path of documents) {
  const document = new Uint8Array(await readFile(path));
  const stem = path.slice(0, -".docx".length);
  await writeFile(`${stem}.accepted.docx`, await docxDiffAcceptRevisions(document));
  await writeFile(`${stem}.rejected.docx`, await docxDiffRejectRevisions(document));
}
process.exit(0);
