"""The options of `goalcheck validate`: what is checked, what of it counts, and how large files may be."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from goalcheck.yaml.limits import DEEPEST

Paths = Annotated[list[Path] | None, Argument(metavar="[PATH]...", readable=False, help="argument-validated")]
Select = Annotated[list[str] | None, Option("--select", metavar="CODES", help="option-select")]
Ignore = Annotated[list[str] | None, Option("--ignore", metavar="CODES", help="option-ignore")]
Strict = Annotated[bool | None, Option("--strict", help="option-strict")]
Statistics = Annotated[bool, Option("--statistics", help="option-statistics")]
Fix = Annotated[bool, Option("--fix", help="option-fix")]
DryRun = Annotated[bool, Option("--dry-run", help="option-dry-run")]
Exclude = Annotated[list[str] | None, Option("--exclude", metavar="PATTERN", help="option-exclude")]
Config = Annotated[Path | None, Option("--config", metavar="FILE", readable=False, help="option-config")]
Isolated = Annotated[bool, Option("--isolated", help="option-isolated")]
StdinFilename = Annotated[
    Path | None, Option("--stdin-filename", metavar="FILE", readable=False, help="option-stdin-filename")
]
Jobs = Annotated[int, Option("--jobs", "-j", metavar="N", min=0, max=256, help="option-jobs")]
MaxSize = Annotated[int, Option("--max-size", min=1, metavar="BYTES", help="option-max-size")]
MaxDepth = Annotated[int, Option("--max-depth", min=1, max=DEEPEST, metavar="N", help="option-max-depth")]
MaxValues = Annotated[int, Option("--max-values", min=1, metavar="N", help="option-max-values")]
MaxText = Annotated[int, Option("--max-text", min=1, metavar="N", help="option-max-text")]
MaxFiles = Annotated[int, Option("--max-files", min=1, metavar="N", help="option-max-files")]
