package pl.krakow.centra.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tells the city how much its centres are used. */
@SpringBootApplication
public class ReportingServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(ReportingServiceApplication.class, arguments);
    }
}
