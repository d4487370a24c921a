package dev.restante.examples.signup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/** Signs people up, and welcomes them by mail. */
@Service
public class SignupService {

    private final JavaMailSender mails;
    private final String sender;

    SignupService(JavaMailSender mails, @Value("${shop.sender}") String sender) {
        this.mails = mails;
        this.sender = sender;
    }

    /**
     * Signs someone up.
     *
     * @param address where the welcome goes
     */
    public void register(String address) {
        SimpleMailMessage welcome = new SimpleMailMessage();
        welcome.setFrom(sender);
        welcome.setTo(address);
        welcome.setSubject("Welcome");
        welcome.setText("Hello, please confirm: https://shop.example.com/confirm");
        mails.send(welcome);
    }
}
