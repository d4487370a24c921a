// Laravel, and PHP by itself.

import { download, SEND, TRUST, WAIT, WAIT_WORDS, waitUrl } from './recipe-titles.js';

export function laravelSteps(place) {
  return [
    {
      title: SEND,
      words: 'Laravel takes TLS where it is offered, and here does not check the certificate.',
      file: '.env',
      code: `MAIL_MAILER=smtp
MAIL_URL="smtp://${place.authority}?verify_peer=false"
MAIL_FROM_ADDRESS="shop@example.com"`,
    },
    { title: WAIT, words: WAIT_WORDS, code: laravelWaiting(place) },
    { title: TRUST, words: 'Then verify_peer can go.', code: trust(place, 'php -d openssl.cafile=restante.pem artisan serve') },
  ];
}

export function phpSteps(place) {
  return [
    { title: SEND, file: 'send.php (composer require phpmailer/phpmailer)', code: sending(place) },
    { title: WAIT, words: WAIT_WORDS, code: waiting(place) },
    { title: TRUST, words: 'Then SMTPAutoTLS can go.', code: trust(place, 'php -d openssl.cafile=restante.pem send.php') },
  ];
}

function laravelWaiting(place) {
  return `use Illuminate\\Support\\Facades\\Http;

$mail = Http::get('${waitUrl(place)}')
    ->throw()
    ->json('mails.0');`;
}

function sending(place) {
  return `<?php
require 'vendor/autoload.php';

$mail = new PHPMailer\\PHPMailer\\PHPMailer(true);
$mail->isSMTP();
$mail->Host = '${place.host}';
$mail->Port = ${place.port};
$mail->SMTPAutoTLS = false;
$mail->setFrom('shop@example.com');
$mail->addAddress('jane@example.com');
$mail->Subject = 'Welcome';
$mail->Body = 'Hello Jane';
$mail->send();`;
}

function waiting(place) {
  return `$answer = file_get_contents('${waitUrl(place)}');
$mail = json_decode($answer, true, flags: JSON_THROW_ON_ERROR)['mails'][0];`;
}

function trust(place, command) {
  return `${download(place)}
${command}`;
}
