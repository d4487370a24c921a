// Python's own library, and Django.

import { download, SEND, TRUST, WAIT, WAIT_WORDS, waitUrl } from './recipe-titles.js';

export function pythonSteps(place) {
  return [
    { title: SEND, file: 'send.py', code: sending(place) },
    { title: WAIT, words: WAIT_WORDS, code: waiting(place) },
    { title: TRUST, code: trust(place) },
  ];
}

export function djangoSteps(place) {
  return [
    { title: SEND, file: 'settings.py', code: settings(place) },
    {
      title: 'Send from a test',
      words: "Django's test runner keeps mail to itself. Where a test shall really send it:",
      file: 'tests.py',
      code: override(),
    },
    { title: WAIT, words: WAIT_WORDS, code: waiting(place) },
    {
      title: TRUST,
      words: 'Needed only with EMAIL_USE_TLS = True.',
      code: `${download(place)}
SSL_CERT_FILE=restante.pem python manage.py runserver`,
    },
  ];
}

function sending(place) {
  return `import smtplib
from email.message import EmailMessage

mail = EmailMessage()
mail["From"] = "shop@example.com"
mail["To"] = "jane@example.com"
mail["Subject"] = "Welcome"
mail.set_content("Hello Jane")

with smtplib.SMTP("${place.host}", ${place.port}) as smtp:
    smtp.send_message(mail)`;
}

function waiting(place) {
  return `import json
from urllib.error import HTTPError
from urllib.request import urlopen

try:
    with urlopen("${waitUrl(place)}") as answer:
        mail = json.load(answer)["mails"][0]
except HTTPError as missed:
    raise AssertionError(json.load(missed)["detail"]) from missed
print(mail["id"], mail["subject"])`;
}

function trust(place) {
  return `import smtplib
import ssl
from urllib.request import urlopen

pem = urlopen("${place.http}/api/certificate.pem").read().decode()
with smtplib.SMTP("${place.host}", ${place.port}) as smtp:
    smtp.starttls(context=ssl.create_default_context(cadata=pem))`;
}

function settings(place) {
  return `EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = "${place.host}"
EMAIL_PORT = ${place.port}
EMAIL_USE_TLS = False`;
}

function override() {
  return `from django.core.mail import send_mail
from django.test import SimpleTestCase, override_settings


@override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend")
class WelcomeTest(SimpleTestCase):
    def test_welcome(self):
        send_mail("Welcome", "Hello Jane", "shop@example.com", ["jane@example.com"])`;
}
