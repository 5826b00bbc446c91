package pl.krakow.centra.events;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Holds what the centres offer their people: the programme of events. */
@SpringBootApplication
public class EventsServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(EventsServiceApplication.class, arguments);
    }
}
