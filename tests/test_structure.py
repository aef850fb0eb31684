"""One direction of flow, small rooms, and nothing of anybody's machine in the tree."""

import ast
import json
import re
import subprocess
import sys

import pytest

# Each module with its rank in the flow; a module imports only from a lower rank.
FLOW = [
    ["words", "tables", "reading"],
    ["spans", "conditions"],
    ["lexicons", "corrections"],
    ["own_lists", "lexicon_page"],
    ["articles"],
    ["features"],
    ["measures", "agreement", "scaffold", "paste"],
    ["contrasts"],
    ["doubt", "vocabulary"],
    ["leaving_out"],
    ["keyness", "passages"],
    ["edits", "concordances"],
    ["written_from", "edit_gold"],
    ["figures"],
    ["highlight"],
    ["pages"],
    ["passage_pages"],
    ["report"],
    ["__main__"],
]
RANK = {name: i for i, names in enumerate(FLOW) for name in names}
ATTRIBUTION = [
    "phrases", "offices", "claims", "ends", "contents", "verbs", "nouns", "turned", "frames", "cues",
    "people", "named", "described", "pronouns", "sources", "finder", "__init__",
]  # fmt: skip


def imports(path, package):
    """Yield the first-level names of `analysis` that a file imports, at the top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            full = base + (node.module.split(".") if node.module else [])
            if full[:1] == ["analysis"]:
                yield from [full[1]] if len(full) > 1 else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from (a.name.split(".")[1] for a in node.names if a.name.startswith("analysis."))


def test_every_import_points_back_in_the_flow(project):
    wrong = []
    for path in sorted((project / "analysis").rglob("*.py")):
        parts = path.relative_to(project).with_suffix("").parts
        module, package = parts[1], list(parts[:-1])
        if module == "__init__":
            continue
        assert module in RANK, f"{module} has no place in the flow"
        for name in imports(path, package):
            if name in RANK and name != module and RANK[name] >= RANK[module]:
                wrong.append(f"{path.relative_to(project)} imports {name}")
    assert not wrong, wrong


def test_the_rooms_of_attribution_import_only_from_those_before(project):
    folder = project / "analysis" / "features" / "attribution"
    assert sorted(path.stem for path in folder.glob("*.py")) == sorted(ATTRIBUTION)
    for k, name in enumerate(ATTRIBUTION):
        tree = ast.parse((folder / f"{name}.py").read_text("utf-8"))
        near, beside = set(), set()
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                near |= {node.module} if node.level == 1 else set()
                beside |= {f"{'.' * node.level}{node.module or ''}.{each.name}" for each in node.names}
            elif isinstance(node, ast.Import):
                beside |= {each.name for each in node.names}
        assert near <= set(ATTRIBUTION[:k]), f"{name} imports {near - set(ATTRIBUTION[:k])}"
        assert not any("attribution" in each for each in beside), f"{name} imports from its room the long way round"


def test_top_of_the_tree_holds_what_the_user_named_and_little_else(project):
    tracked = subprocess.run(["git", "ls-files"], cwd=project, capture_output=True, text=True, check=True).stdout
    top = {line.split("/")[0] for line in tracked.splitlines()}
    assert {"README.md", "requirements.txt", "notebooks", "analysis", "data", "tests"} <= top
    allowed = {
        "README.md", "requirements.txt", "notebooks", "analysis", "data", "tests", "figures", "Makefile", "pyproject.toml",
        "requirements-dev.txt", "LICENSE", "CITATION.cff", "CHANGELOG.md", ".ci", ".gitignore", ".gitattributes",
    }  # fmt: skip
    assert top <= allowed, top - allowed


def test_no_path_of_a_machine_in_any_text_file(project):
    tracked = subprocess.run(["git", "ls-files"], cwd=project, capture_output=True, text=True, check=True).stdout
    pattern = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")
    for name in tracked.splitlines():
        path = project / name
        if path.suffix in {".png", ".pdf", ".parquet"} or not path.is_file() or name == "tests/test_structure.py":
            continue
        assert not pattern.search(path.read_text("utf-8", errors="replace")), name


def test_every_direct_dependency_is_locked_with_hashes_for_every_python(project):
    lock = (project / "requirements.txt").read_text("utf-8")
    for name in ("jupyterlab", "pandas", "matplotlib", "scikit-learn", "nltk", "nupunkt", "flit-core"):
        assert re.search(rf"^{name}==[\w.]+ \\\n    --hash=sha256:", lock, re.M), name
    assert "http" not in re.sub(r"^http(core|x)==.*", "", lock, flags=re.M)


def test_help_comes_in_under_half_a_second_of_work():
    code = "import sys, runpy; sys.argv=['analysis','--help']\ntry: runpy.run_module('analysis')\nexcept SystemExit: pass\n"
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code + "print(sorted(m for m in sys.modules if m in ('pandas','matplotlib','nltk')))"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip().endswith("[]"), "the command line's help loads a large library"


@pytest.mark.parametrize("name", [f"{n:02}" for n in range(1, 11)])
def test_notebooks_are_executed_in_order_without_code_of_their_own(project, name):
    (path,) = (project / "notebooks").glob(f"{name}-*.ipynb")
    notebook = json.loads(path.read_text("utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    assert not any(output["output_type"] in ("error", "stream") for cell in code for output in cell["outputs"])
    sources = ["".join(cell["source"]) for cell in code]
    assert not any(re.search(r"^\s*(def|class|for|while|if) ", source, re.M) for source in sources)
    assert max(len(source.splitlines()) for source in sources) <= 4
    assert [cell["metadata"].get("tags") for cell in code].count(["parameters"]) == 1
    title = "".join(notebook["cells"][0]["source"]).splitlines()[0]
    assert title.endswith("?") or "one figure" in title
    prose = "".join("".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "markdown")
    assert not re.search(r"\d+ (?:of|in) \d+|\d+ %", prose), "a number typed by hand"
    assert notebook["metadata"]["language_info"] == {"name": "python"}
