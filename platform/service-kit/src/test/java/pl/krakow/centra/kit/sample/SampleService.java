package pl.krakow.centra.kit.sample;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.security.AccessRules;

@SpringBootApplication(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
public class SampleService {

    @Bean
    AccessRules sampleAccess() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/notes")
                .anyone()
                .get("/api/v1/notes")
                .anyone()
                .get("/api/v1/notes/broken")
                .anyone()
                .get("/api/v1/notes/store-away")
                .anyone()
                .get("/api/v1/notes/outrun")
                .anyone()
                .get("/api/v1/whoami")
                .anyone()
                .post("/api/v1/notes")
                .signedIn()
                .put("/api/v1/notes/{id}")
                .signedIn()
                .post("/api/v1/centres/{centre}/notes")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/reports/summary")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR);
    }
}
