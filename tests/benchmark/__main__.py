"""Measures `oewg validate` beside other tools, and prints ratios: `python tests/benchmark`.

Each line runs two commands in turn, so that what else the machine does falls on both, and compares the medians of their
CPU time, of the whole process with its children. One file is a real note: each of the examples, and the programmes that
mistakes are made in, which are written as drafters write; the thousand others are made for it, no two alike.
Tools that are not installed beside this Python are named and left out; the test suite never runs this.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from programmes import long_programme, programme, programme_of_bodies, with_mistakes

BIN = Path(sys.executable).parent
ROOT = Path(__file__).parent.parent.parent
SCHEMA = ROOT / "schemas" / "programme.schema.json"
FOLDERS = (ROOT / "examples", ROOT / "tests" / "mistakes")
EXAMPLE = "seventh-session.yaml"
LONGEST = 3
"""So many of the real notes, the longest, are measured each on its own, beside the first example."""
NOTES = 200
MEETINGS, BODIES = 500, 8
CACHE = "cache"
PASS = [sys.executable, "-c", "pass"]


def oewg(*arguments: str) -> list[str]:
    """Return the command line of the installed program."""
    return [str(BIN / "oewg"), *arguments]


def run(command: Sequence[str], folder: Path) -> None:
    """Run a command as a whole process, whatever it says and however it ends; with a cache of its own.

    Python may write the bytecode of its modules: otherwise those that were changed are compiled again in every run.
    """
    environment = {**os.environ, "OEWG_CACHE_DIR": str(folder / CACHE)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )


def seconds(command: Sequence[str], folder: Path, before: Callable[[], object]) -> float:
    """Return the CPU time of one run of a command, of the system too; `before` prepares what is not measured."""
    before()
    start = _cpu_of_children()
    run(command, folder)
    return _cpu_of_children() - start


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Bench:
    """The files that are measured on, and the lines that are printed."""

    def __init__(self, folder: Path, files: int, runs: int) -> None:
        self.folder = folder
        self.runs = runs
        self.many = folder / "many"
        self.many.mkdir()
        for number in range(files):
            (self.many / f"{number:04}.yaml").write_text(programme(number), "utf-8")
        self.names = sorted(f"many/{path.name}" for path in self.many.iterdir())
        (folder / "real").mkdir()
        found = [
            path for each in FOLDERS for path in sorted(each.glob("*.yaml")) if b"masthead:\n" in path.read_bytes()
        ]
        for path in found:
            shutil.copy(path, folder / "real")
        self.real = [f"real/{path.name}" for path in found]
        for lines in (300, 30_000):
            (folder / f"{lines}.yaml").write_text(long_programme(lines), "utf-8")
        for bodies in (1, BODIES):
            (folder / f"bodies-{bodies}.yaml").write_text(programme_of_bodies(MEETINGS, bodies), "utf-8")

    def compare(
        self,
        title: str,
        ours: Sequence[str],
        theirs: Sequence[str],
        before: Callable[[], object] = lambda: None,
    ) -> None:
        """Run two commands in turn, and print how often the CPU time of ours goes into that of theirs."""
        if not Path(theirs[0]).exists():
            print(f"{title:60} {Path(theirs[0]).name} is not installed")
            return
        for command in (ours, theirs):
            seconds(command, self.folder, before)  # not counted: it finds files and modules that nobody has read yet
        pairs = [(seconds(ours, self.folder, before), seconds(theirs, self.folder, before)) for _ in range(self.runs)]
        one, other = (statistics.median(times) for times in zip(*pairs, strict=True))
        print(f"{title:60} {one:8.3f} s  {other:8.3f} s  {other / one:8.2f}")

    def forget(self) -> None:
        """Take away what is known of files checked before."""
        shutil.rmtree(self.folder / CACHE, ignore_errors=True)

    def exports(self) -> None:
        """Compare the making of Word files, and print what one costs beyond the start."""
        notes = self.names[:NOTES]
        for folder in ("notes", "theirs"):
            (self.folder / folder).mkdir()
        ours = oewg("export", "--force", "--docx", "-o", "notes")
        run(oewg("export", "--force", "--md", "-o", "notes", *notes), self.folder)
        times = [[seconds([*ours, *some], self.folder, int) for _ in range(self.runs)] for some in (notes[:1], notes)]
        start, all_of_them = map(statistics.median, times)
        each = (all_of_them - start) / (len(notes) - 1) * 1_000
        print(f"{f'one of {len(notes)} notes in Word, beyond the start':60} {each:8.1f} ms")
        docxtpl = [sys.executable, str(Path(__file__).parent / "with_docxtpl.py"), "theirs"]
        if find_spec("docxtpl"):
            self.compare(f"{len(notes)} notes in Word; docxtpl", [*ours, *notes], [*docxtpl, *notes])
        pandoc = shutil.which("pandoc", path=f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}") or "pandoc"
        typed = f"notes/{Path(notes[0]).stem}"
        self.compare(
            "one note in Word; pandoc, from its Markdown",
            [*ours, notes[0]],
            [pandoc, f"{typed}.md", "-o", "theirs/pandoc.docx"],
        )

    def bodies(self) -> None:
        """Compare a note of one body with one of several bodies; both have as many meetings."""
        one, several = ("bodies-1.yaml", f"bodies-{BODIES}.yaml")
        (self.folder / "bodies").mkdir()
        title = f"{MEETINGS} meetings of one body; of {BODIES} bodies"
        for verb in (
            ["validate", "--no-cache"],
            *(["export", "--force", f, "-o", "bodies"] for f in ("--md", "--docx")),
        ):
            self.compare(f"{title}, {' '.join(verb[:1] + verb[2:3])}", oewg(*verb, one), oewg(*verb, several))

    def mistakes(self) -> None:
        """Put the mistakes back that `--fix` fixes."""
        for number, name in enumerate(self.names):
            (self.folder / name).write_text(with_mistakes(number), "utf-8")


def main() -> None:
    """Print a line for each comparison: our median, theirs, and how many times faster ours is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1_000, help="how many programmes")
    parser.add_argument("--runs", type=int, default=5, help="how many runs of each command")
    options = parser.parse_args()
    yamllint = [str(BIN / "yamllint"), "-d", "relaxed"]
    schema = [str(BIN / "check-jsonschema"), "--schemafile", str(SCHEMA)]
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), options.files, options.runs)
        one, many = bench.names[0], bench.names
        print(f"{'':60} {'oewg':>10}  {'other':>10}  {'ratio':>8}")
        cold = bench.forget
        longest = sorted(bench.real, key=lambda name: -(bench.folder / name).stat().st_size)[:LONGEST]
        for real in (f"real/{EXAMPLE}", *longest):
            for title, option in (("cold", []), ("--no-cache", ["--no-cache"])):
                checked = oewg("validate", *option, real)
                bench.compare(f"{Path(real).name}, {title}; yamllint", checked, [*yamllint, real], cold)
                bench.compare(f"{Path(real).name}, {title}; check-jsonschema", checked, [*schema, real], cold)
        all_real, title = oewg("validate", *bench.real), f"{len(bench.real)} real notes, cold"
        bench.compare(f"{title}; yamllint", all_real, [*yamllint, *bench.real], cold)
        bench.compare(f"{title}; check-jsonschema", all_real, [*schema, *bench.real], cold)
        bench.compare(f"{len(many)} files, cold; yamllint", oewg("validate", *many), [*yamllint, *many], cold)
        bench.compare(f"{len(many)} files, cold; check-jsonschema", oewg("validate", *many), [*schema, *many], cold)
        bench.compare("30,000 lines, cold; yamllint", oewg("validate", "30000.yaml"), [*yamllint, "30000.yaml"], cold)
        bench.compare(
            "30,000 lines, cold; 300 lines, cold", oewg("validate", "30000.yaml"), oewg("validate", "300.yaml"), cold
        )
        seconds(oewg("validate", one), bench.folder, cold)
        bench.compare("one file, unchanged; python -c pass", oewg("validate", one), PASS)
        seconds(oewg("validate", *many), bench.folder, cold)
        bench.compare(f"{len(many)} files, unchanged; python -c pass", oewg("validate", *many), PASS)
        bench.exports()
        bench.bodies()
        bench.compare(
            f"{len(many)} files, --fix; {len(many)} files, cold",
            oewg("validate", "--fix", *many),
            oewg("validate", "--no-cache", *many),
            bench.mistakes,
        )


if __name__ == "__main__":
    main()
