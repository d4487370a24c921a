// Spring Boot, and Java's own HTTP client.

import { download, SEND, TRUST, WAIT, WAIT_WORDS, waitUrl } from './recipe-titles.js';

export function javaSteps(place) {
  return [
    { title: SEND, file: 'application.properties', code: properties(place) },
    { title: WAIT, words: WAIT_WORDS, code: waiting(place) },
    {
      title: TRUST,
      words: 'Needed only where the program checks certificates. A trust store that is named like this takes the place of the usual one.',
      code: trust(place),
    },
  ];
}

function properties(place) {
  return `spring.mail.host=${place.host}
spring.mail.port=${place.port}`;
}

function waiting(place) {
  return `URI uri = URI.create("${waitUrl(place)}");
HttpResponse<String> answer = HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
assertEquals(200, answer.statusCode(), answer.body());`;
}

function trust(place) {
  return `${download(place)}
keytool -importcert -noprompt -alias restante -file restante.pem \\
    -keystore restante.p12 -storetype PKCS12 -storepass changeit
java -Djavax.net.ssl.trustStore=restante.p12 -Djavax.net.ssl.trustStorePassword=changeit -jar app.jar`;
}
