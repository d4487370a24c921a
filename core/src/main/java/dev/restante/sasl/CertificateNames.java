package dev.restante.sasl;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Whom a client certificate is about. */
final class CertificateNames {

    /** {@code rfc822Name [1]} (RFC 5280 section 4.2.1.6). */
    private static final int RFC822_NAME = 1;

    /** Subjects of old certificates have the address here (RFC 5280 section 4.1.2.6). */
    private static final Map<String, String> EMAIL_ADDRESS = Map.of("1.2.840.113549.1.9.1", "EMAILADDRESS");

    private CertificateNames() {}

    /**
     * Reads the names.
     *
     * @param certificate a certificate
     * @return its addresses in subjectAltName, then emailAddress and CN of its subject
     */
    static List<String> of(X509Certificate certificate) {
        Set<String> names = new LinkedHashSet<>(alternativeNames(certificate));
        List<Rdn> subject = subject(certificate);
        names.addAll(values("EMAILADDRESS", subject));
        names.addAll(values("CN", subject));
        return List.copyOf(names);
    }

    private static List<String> alternativeNames(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            for (List<?> typeAndName : all == null ? List.<List<?>>of() : all) {
                if (typeAndName.get(0).equals(RFC822_NAME)) {
                    names.add((String) typeAndName.get(1));
                }
            }
        } catch (CertificateParsingException e) {
            names.clear(); // who cannot be read is not named
        }
        return names;
    }

    private static List<Rdn> subject(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, EMAIL_ADDRESS))
                    .getRdns();
        } catch (InvalidNameException e) {
            return List.of();
        }
    }

    /**
     * The parts of a subject go from the general, as {@link LdapName} counts them, to the special, which goes first.
     */
    private static List<String> values(String type, List<Rdn> subject) {
        List<String> values = new ArrayList<>();
        for (Rdn rdn : subject) {
            Attribute attribute = rdn.toAttributes().get(type);
            try {
                if (attribute != null && attribute.get() instanceof String value) {
                    values.add(0, value);
                }
            } catch (NamingException e) {
                return values;
            }
        }
        return values;
    }
}
