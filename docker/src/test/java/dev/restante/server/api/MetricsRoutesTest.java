package dev.restante.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.FaultRules;
import dev.restante.fault.Smtp;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsRoutesTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void countsWhatHappens() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("jane@example.com", "Hello");
        host.server().received().drain();
        host.deliver("jane@example.com", "Once more");
        host.get("/api/nothing");

        assertThat(host.get("/metrics").body().lines())
                .contains(
                        "# TYPE restante_mails_received_total counter",
                        "restante_mails_received_total 3",
                        "restante_mails 1",
                        "restante_mails_unread 1",
                        "restante_mail_removals_total 1",
                        "restante_http_requests_total{status=\"4xx\"} 1",
                        "restante_http_waiting_clients 0");
    }

    @Test
    void isInTheFormatOfPrometheus() throws Exception {
        HttpResponse<String> metrics = host.get("/metrics");

        assertThat(metrics.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body()).endsWith("\n");
        assertThat(metrics.body().lines())
                .allSatisfy(line -> assertThat(line)
                        .matches("# (HELP restante_\\w+ [^\\n]+\\.|TYPE restante_\\w+ (counter|gauge))"
                                + "|restante_\\w+(\\{\\w+=\"[^\"]*\"(,\\w+=\"[^\"]*\")*})? [0-9.E]+"));
        assertThat(Arrays.stream(metrics.body().split("# HELP "))
                        .skip(1)
                        .map(family -> family.substring(0, family.indexOf(' '))))
                .doesNotHaveDuplicates();
    }

    @Test
    void escapesTheNamesOfRules() throws Exception {
        host.server()
                .faults()
                .add(FaultRules.on(Smtp.RCPT).reply(451, "4.7.1", "Later").named("say \"no\" \\"));

        assertThat(host.get("/metrics").body())
                .contains("restante_fault_strikes_total{rule=\"say \\\"no\\\" \\\\\",scope=\"\"} 0\n");
    }
}
