"""The door: `streamlit run app.py` serves the frame, a health check, and headers that keep other sites out."""

import asyncio
import importlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from frontline.ui.boundary import on_script_error
from frontline.ui.calendar_feed import FEED_ROUTES
from frontline.ui.guard import Guard

_SLOW_TO_IMPORT = ("pandas", "plotly.graph_objects", "plotly.io", "pyarrow", "duckdb", "frontline.ui.charts")


async def _healthz(_request: Request) -> JSONResponse:
    """Answer that the server is up."""
    return JSONResponse({"status": "ok"})


@asynccontextmanager
async def _warm_up(_app: Any) -> AsyncIterator[None]:
    """Import what the first page would otherwise wait a second for."""
    for module in _SLOW_TO_IMPORT:
        await asyncio.to_thread(importlib.import_module, module)
    yield


app = st.App(
    "frontline/ui/frame.py",
    on_script_error=on_script_error,
    routes=[Route("/healthz", _healthz), *FEED_ROUTES],
    middleware=[Middleware(Guard)],
    lifespan=_warm_up,
)
