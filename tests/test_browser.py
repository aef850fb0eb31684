"""A real browser: JupyterLab runs a notebook and shows its figures; the report is whole and works by keyboard."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert path, "no Chromium on this machine; .ci/run installs it"
    with sync_playwright() as play:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
        opened = play.chromium.launch(executable_path=path, args=flags)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory, project):
    """JupyterLab on a copy of the notebooks, whose outputs are taken out."""
    root = tmp_path_factory.mktemp("lab")
    shutil.copytree(project / "data", root / "data")
    (root / "notebooks").mkdir()
    for path in (project / "notebooks").glob("*.ipynb"):
        notebook = json.loads(path.read_text("utf-8"))
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell["outputs"], cell["execution_count"] = [], None
        (root / "notebooks" / path.name).write_text(json.dumps(notebook), "utf-8")
    wanted = {
        "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
        "notebook-extension/tracker": {"windowingMode": "none"},  # all outputs in the page, in sight or not
    }
    for name, values in wanted.items():
        path = root / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(values), "utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--ip=127.0.0.1",
        "--IdentityProvider.token=", f"--ServerApp.root_dir={root}",
    ]  # fmt: skip
    environment = os.environ | {
        "JUPYTERLAB_SETTINGS_DIR": str(root / "settings"),
        "JUPYTER_CONFIG_DIR": str(root / "config"),
    }
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(120):
        try:
            urllib.request.urlopen(f"{address}/api", timeout=1)
            break
        except OSError:
            time.sleep(0.5)
    yield address
    server.terminate()
    server.wait(20)


def test_jupyterlab_runs_a_notebook_and_shows_its_figure(browser, lab):
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.goto(f"{lab}/lab/tree/notebooks/03-status.ipynb", wait_until="domcontentloaded")
    page.locator(".jp-Notebook").first.wait_for(timeout=90_000)
    assert page.locator(".jp-OutputArea img").count() == 0
    page.get_by_text("| Idle").first.wait_for(timeout=90_000)  # before the kernel is there, Run asks which one
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    picture = page.locator(".jp-OutputArea figure img")
    page.locator(".jp-OutputArea:has-text('Saved in')").first.wait_for(timeout=120_000)
    sizes = picture.evaluate_all("all => all.map(img => [img.naturalWidth, img.alt.length])")
    assert sizes and all(width > 300 and alt > 40 for width, alt in sizes)
    assert page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    page.close()


def test_the_report_is_whole_in_a_browser_and_asks_the_network_for_nothing(browser, project):
    report = project / "figures" / "nato-daesh-2017" / "report.html"
    asked, said = [], []
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(report.as_uri())
    assert [u for u in asked if not u.startswith(("file:", "data:"))] == [] and said == []
    broken = page.locator("img").evaluate_all("all => all.filter(i => !i.complete || i.naturalWidth == 0).length")
    assert broken == 0 and page.locator("img").count() >= 7
    for width in (1200, 420):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"cut off at {width} px"
    page.close()


def test_a_finding_in_the_report_is_reached_and_explained_by_keyboard(browser, project):
    page = browser.new_page()
    page.goto((project / "figures" / "nato-daesh-2017" / "report.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the first answer"
    first = page.locator("[id=texts] ~ * [tabindex='0']").first
    first.focus()
    assert page.evaluate("document.activeElement.hasAttribute('tabindex')")
    page.close()
