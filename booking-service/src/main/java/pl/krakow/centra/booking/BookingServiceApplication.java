package pl.krakow.centra.booking;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.problem.ProblemCodes;

/** Holds the schedule of every centre's rooms and decides who gets them. */
@SpringBootApplication
public class BookingServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(BookingServiceApplication.class, arguments);
    }

    /** What the description of the API shows of each refusal. */
    @Bean
    ProblemCodes bookingProblems() {
        return () -> List.of(BookingProblem.values());
    }
}
