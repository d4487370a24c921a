package dev.restante.fault;

import dev.restante.fault.SwappedCertificate.Flaw;
import java.util.List;

/** Bad certificates in JSON. */
final class CertificateRows {

    static final List<FaultRow<?>> ROWS = List.of(FaultRow.of(
            "showCertificate",
            SwappedCertificate.class,
            json -> new SwappedCertificate(json.oneOf(List.of(Flaw.values()), Flaw::key)),
            swapped -> swapped.flaw().key()));

    private CertificateRows() {}
}
