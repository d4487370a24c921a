package dev.restante.server;

import picocli.CommandLine;

/**
 * An account as {@code --account} declares it.
 *
 * @param name an address, or a local part that receives at every domain
 * @param password what follows the first colon, colons included
 */
record Login(String name, String password) {

    @Override
    public String toString() {
        return name; // a password has no business in a log
    }

    /** Reads {@code NAME:PASSWORD}. */
    static final class Converter implements CommandLine.ITypeConverter<Login> {

        @Override
        public Login convert(String value) {
            int colon = value.indexOf(':');
            if (colon < 0 || value.substring(0, colon).isBlank()) {
                throw new CommandLine.TypeConversionException(
                        "'" + value + "' is not NAME:PASSWORD, such as jane@example.com:secret");
            }
            return new Login(value.substring(0, colon).strip(), value.substring(colon + 1));
        }
    }
}
