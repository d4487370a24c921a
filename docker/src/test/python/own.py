"""Uses SMTP and the API of Restante's own with what Python has."""

import json
import smtplib
import sys
import threading
import urllib.error
import urllib.request
from email.message import EmailMessage
from http.client import HTTPConnection
from urllib.parse import urlsplit

base, smtp_host, smtp_port = sys.argv[1], sys.argv[2], int(sys.argv[3])


def call(method, path, body=None):
    request = urllib.request.Request(base + path, method=method)
    if body is not None:
        request.data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            text = response.read()
            return response.status, json.loads(text) if text else None
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.loads(refusal.read())


def send(recipient, subject):
    message = EmailMessage()
    message["From"] = "shop@example.com"
    message["To"] = recipient
    message["Subject"] = subject
    message.set_content("Hello")
    with smtplib.SMTP(smtp_host, smtp_port, timeout=30) as smtp:
        smtp.send_message(message)


def next_event(lines, name):
    """The data of the next event of a name, read line by line."""
    seen = None
    for line in lines:
        field, _, value = line.decode().rstrip("\n").partition(":")
        if field == "event":
            seen = value.strip()
        elif field == "data" and seen == name:
            return json.loads(value)
    raise AssertionError("the server has hung up")


address = urlsplit(base)
connection = HTTPConnection(address.hostname, address.port, timeout=30)
connection.request("GET", "/api/events")
stream = connection.getresponse()
assert stream.getheader("Content-Type").startswith("text/event-stream")
next_event(stream, "start")

# It waits on the server's side while the mail is sent.
sender = threading.Thread(target=send, args=("jane@example.com", "Welcome"))
sender.start()
status, found = call("GET", "api/mails?to=jane@example.com&subject=Welcome&count=1&wait=20s")
sender.join()
assert (status, found["count"]) == (200, 1), found
assert next_event(stream, "mail")["subject"] == "Welcome"

# Of several that take, each mail goes to one.
status, taken = call("DELETE", "api/mails?to=jane@example.com")
assert (status, taken["count"]) == (200, 1), taken
assert call("DELETE", "api/mails?to=jane@example.com")[1]["count"] == 0

# Twice the recipient is refused, and then no more.
rule = {"name": "busy", "on": "SMTP RCPT", "count": {"times": 2}, "do": {"reply": "451 4.7.1 Later"}}
assert call("POST", "api/faults", rule)[0] == 201
for _ in range(2):
    try:
        send("jane@example.com", "Again")
        raise AssertionError("the mail was taken")
    except smtplib.SMTPRecipientsRefused as refusal:
        assert refusal.recipients["jane@example.com"][0] == 451
send("jane@example.com", "Again")
assert call("GET", "api/faults/busy")[1]["strikes"] == 2
assert call("DELETE", "api/faults/busy")[0] == 204

# A mailbox is seeded, and seen.
mails = [{"from": "a@example.com", "to": "jane@example.com", "subject": "Old", "text": "x"}]
status, mailbox = call("POST", "api/mailboxes", {"account": "jane@example.com", "name": "Work", "mails": mails})
assert (status, mailbox["count"]) == (201, 1), mailbox

# What was said is there to be read.
status, said = call("GET", "api/conversations?naming=jane@example.com")
assert status == 200 and said["count"] >= 4, said

assert call("POST", "api/reset") == (204, None)
assert call("GET", "api/mails")[1]["count"] == 0
status, refusal = call("GET", "api/mails/99")
assert (status, refusal["title"]) == (404, "There is no such thing"), refusal
