"""What counts as a fault of the server: a status from 500, or an error without the code of a client's mistake."""

import schemathesis

FAULTS = {None, "INTERNAL_SERVER_ERROR", "UNAVAILABLE", "TIMED_OUT"}


@schemathesis.check
def every_error_is_the_clients(ctx, response, case):
    assert response.status_code < 500, f"status {response.status_code}"
    codes = {error.get("extensions", {}).get("code") for error in response.json().get("errors", [])}
    assert not codes & FAULTS, f"codes {codes}"
