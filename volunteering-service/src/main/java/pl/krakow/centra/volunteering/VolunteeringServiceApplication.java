package pl.krakow.centra.volunteering;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.problem.ProblemCodes;

/** Brings volunteers and organisations together. */
@SpringBootApplication
public class VolunteeringServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(VolunteeringServiceApplication.class, arguments);
    }

    /** What the description of the API shows of each refusal. */
    @Bean
    ProblemCodes volunteeringProblems() {
        return () -> List.of(VolunteeringProblem.values());
    }
}
