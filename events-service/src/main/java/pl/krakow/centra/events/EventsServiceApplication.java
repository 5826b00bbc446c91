package pl.krakow.centra.events;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.problem.ProblemCodes;

/** Holds what the centres offer their people: the programme of events. */
@SpringBootApplication
public class EventsServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(EventsServiceApplication.class, arguments);
    }

    /** What the description of the API shows of each refusal. */
    @Bean
    ProblemCodes eventsProblems() {
        return () -> List.of(EventsProblem.values());
    }
}
