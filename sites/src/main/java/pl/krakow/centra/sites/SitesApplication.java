package pl.krakow.centra.sites;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the web sites. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SitesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SitesApplication.class, arguments);
    }
}
