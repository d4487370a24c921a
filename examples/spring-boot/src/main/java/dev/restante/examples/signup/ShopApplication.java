package dev.restante.examples.signup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the shop. */
@SpringBootApplication
public class ShopApplication {

    /**
     * Starts the shop.
     *
     * @param arguments Spring's
     */
    public static void main(String... arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }
}
