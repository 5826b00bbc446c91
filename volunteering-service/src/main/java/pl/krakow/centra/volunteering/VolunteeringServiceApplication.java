package pl.krakow.centra.volunteering;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Brings volunteers and organisations together. */
@SpringBootApplication
public class VolunteeringServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(VolunteeringServiceApplication.class, arguments);
    }
}
