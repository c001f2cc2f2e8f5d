"""`goalcheck validate`: everything wrong with assignment and rubric files, in one run."""

from goalcheck.questions.validate import options
from goalcheck.runner.output import Output
from goalcheck.yaml.limits import LIMITS, Limits

FORMS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown")


def validate(
    out: Output,
    paths: options.Paths = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    strict: options.Strict = None,
    statistics: options.Statistics = False,
    fix: options.Fix = False,
    dry_run: options.DryRun = False,
    exclude: options.Exclude = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    stdin_filename: options.StdinFilename = None,
    jobs: options.Jobs = 1,
    max_size: options.MaxSize = LIMITS.size,
    max_depth: options.MaxDepth = LIMITS.depth,
    max_values: options.MaxValues = LIMITS.nodes,
    max_text: options.MaxText = LIMITS.text,
    max_files: options.MaxFiles = LIMITS.files,
) -> int:
    """Find everything wrong with assignment and rubric files, in one run."""
    from goalcheck.questions.validate.ask import ValidateOptions, answered

    asked = ValidateOptions(
        paths, select, ignore, strict, statistics, fix, dry_run, exclude, config, isolated, stdin_filename, jobs
    )
    return answered(out, asked, Limits(max_size, max_depth, max_values, max_text, max_files))
