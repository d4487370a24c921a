package dev.restante.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
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
