package pl.krakow.centra.reporting;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.problem.ProblemCodes;

/** Tells the city how much its centres are used. */
@SpringBootApplication
public class ReportingServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(ReportingServiceApplication.class, arguments);
    }

    /** What the description of the API shows of each refusal. */
    @Bean
    ProblemCodes reportingProblems() {
        return () -> List.of(ReportingProblem.values());
    }
}
