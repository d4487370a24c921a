// Rails, Go and curl.

import { download, SEND, TRUST, WAIT, WAIT_WORDS, waitUrl } from './recipe-titles.js';

export function railsSteps(place) {
  return [
    { title: SEND, file: 'config/environments/development.rb', code: railsSettings(place) },
    { title: WAIT, words: WAIT_WORDS, code: railsWaiting(place) },
    {
      title: TRUST,
      words: 'Then enable_starttls_auto can be true.',
      code: `${download(place)}
SSL_CERT_FILE=restante.pem bin/rails server`,
    },
  ];
}

export function goSteps(place) {
  return [
    {
      title: SEND,
      words: 'smtp.SendMail takes TLS where it is offered, and checks the certificate. So trust it, as below.',
      file: 'main.go',
      code: goSending(place),
    },
    { title: WAIT, words: WAIT_WORDS, code: goWaiting(place) },
    {
      title: TRUST,
      words: 'So it is on Linux; elsewhere, put the certificate where the system keeps those that it trusts.',
      code: `${download(place)}
SSL_CERT_FILE=restante.pem go run main.go`,
    },
  ];
}

export function curlSteps(place) {
  return [
    { title: SEND, code: curlSending(place) },
    {
      title: 'Send over HTTP',
      code: `curl -fsS ${place.http}/api/mails --json '{"from": "shop@example.com", "to": "jane@example.com", "subject": "Welcome", "text": "Hello Jane"}'`,
    },
    { title: WAIT, words: WAIT_WORDS, code: `curl --fail-with-body -sS '${waitUrl(place)}'` },
    {
      title: TRUST,
      code: `${download(place)}
curl --cacert restante.pem --ssl-reqd smtp://${place.authority} -X NOOP`,
    },
  ];
}

function railsSettings(place) {
  return `config.action_mailer.delivery_method = :smtp
config.action_mailer.smtp_settings = {
  address: "${place.host}",
  port: ${place.port},
  enable_starttls_auto: false
}`;
}

function railsWaiting(place) {
  return `require "net/http"

answer = Net::HTTP.get_response(URI("${waitUrl(place)}"))
raise answer.body unless answer.is_a?(Net::HTTPOK)
mail = JSON.parse(answer.body)["mails"].first`;
}

function goSending(place) {
  return `package main

import (
	"log"
	"net/smtp"
)

func main() {
	message := []byte("From: shop@example.com\\r\\nTo: jane@example.com\\r\\nSubject: Welcome\\r\\n\\r\\nHello Jane\\r\\n")
	err := smtp.SendMail("${place.authority}", nil, "shop@example.com", []string{"jane@example.com"}, message)
	if err != nil {
		log.Fatal(err)
	}
}`;
}

function goWaiting(place) {
  return `answer, err := http.Get("${waitUrl(place)}")
if err != nil {
	t.Fatal(err)
}
defer answer.Body.Close()
if answer.StatusCode != http.StatusOK {
	t.Fatal(answer.Status)
}`;
}

function curlSending(place) {
  return `curl -sS --crlf smtp://${place.authority} --mail-from shop@example.com --mail-rcpt jane@example.com --upload-file - <<'END'
From: shop@example.com
To: jane@example.com
Subject: Welcome

Hello Jane
END`;
}
