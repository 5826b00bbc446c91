package pl.krakow.centra.booking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Holds the schedule of every centre's rooms and decides who gets them. */
@SpringBootApplication
public class BookingServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(BookingServiceApplication.class, arguments);
    }
}
