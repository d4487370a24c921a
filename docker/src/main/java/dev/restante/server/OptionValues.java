package dev.restante.server;

import dev.restante.tls.ServerCertificate;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How values of options and of their variables are read, and what is said where they will not do. */
final class OptionValues {

    private OptionValues() {}

    /** A port. */
    static final class Port implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
                throw new TypeConversionException("'" + value + "' is not a port, a number from 0 to 65535");
            }
            return Integer.valueOf(value);
        }
    }

    /** A host that has an address. */
    static final class Host implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                if (!value.isBlank()) {
                    return InetAddress.getByName(value).getHostAddress();
                }
            } catch (UnknownHostException e) {
                throw new TypeConversionException("'" + value + "' is not an address, and no host has this name");
            }
            throw new TypeConversionException("'" + value + "' is not an address or the name of a host");
        }
    }

    /** A token that can be said in HTTP. */
    static final class Token implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                return WebServerBuilder.requireToken(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** A name by which clients call an HTTP server. */
    static final class HostName implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                return WebServerBuilder.requireHostName(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** A name that a certificate can have. */
    static final class CertificateName implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                ServerCertificate.checkName(value);
                return value;
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** One of several words: the constants of an enum, in lower case and with hyphens. */
    record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

        static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public E convert(String value) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> word(each).equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is not one of %s"
                            .formatted(
                                    value,
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Choice::word)
                                            .collect(Collectors.joining(", ")))));
        }
    }

    /** A switch: variables often say 1 and 0. */
    static final class Switch implements ITypeConverter<Boolean> {

        @Override
        public Boolean convert(String value) {
            if (value.equalsIgnoreCase("true") || value.equals("1")) {
                return true;
            }
            if (value.equalsIgnoreCase("false") || value.equals("0")) {
                return false;
            }
            throw new TypeConversionException("'" + value + "' is not true, false, 1 or 0");
        }
    }
}
