package dev.restante.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.DSAParameterSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back by the JDK. */
class DerPropertiesTest {

    /** The parameters of DSA are a sequence of three integers, of any sign for the JDK. */
    @Property
    void integers_are_read_back(@ForAll("integers") BigInteger p, @ForAll("integers") BigInteger q)
            throws GeneralSecurityException, IOException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("DSA");
        parameters.init(Der.sequence(Der.integer(p), Der.integer(q), Der.integer(BigInteger.ONE)));
        DSAParameterSpec read = parameters.getParameterSpec(DSAParameterSpec.class);
        assertThat(List.of(read.getP(), read.getQ(), read.getG())).isEqualTo(List.of(p, q, BigInteger.ONE));
    }

    /** A name shows the type of an attribute that the JDK does not know. */
    @Property
    void object_identifiers_are_read_back(@ForAll("oids") String oid) {
        byte[] name = Der.sequence(Der.setOf(Der.sequence(Der.oid(oid), Der.utf8String("x"))));
        assertThat(new X500Principal(name).getName()).isEqualTo(oid + "=#0c0178");
    }

    @Provide
    Arbitrary<BigInteger> integers() {
        return Arbitraries.bigIntegers().between(BigInteger.TWO.pow(2100).negate(), BigInteger.TWO.pow(2100));
    }

    @Provide
    Arbitrary<String> oids() {
        Arbitrary<BigInteger> arcs = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TWO.pow(130));
        // 2.5 has attributes that the JDK knows by name, so the arc after 2 is a large one.
        Arbitrary<BigInteger> second = arcs.map(arc -> arc.add(BigInteger.valueOf(900)));
        return Combinators.combine(second, arcs.list().ofMinSize(1).ofMaxSize(8))
                .as((arc, more) -> "2." + arc + "."
                        + more.stream().map(BigInteger::toString).collect(Collectors.joining(".")));
    }
}
