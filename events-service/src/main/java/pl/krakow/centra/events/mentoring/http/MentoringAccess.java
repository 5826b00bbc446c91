package pl.krakow.centra.events.mentoring.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Coaching and mentoring. Which side somebody is, the handlers look at; what the sides write is theirs alone. */
@Configuration(proxyBeanMethods = false)
class MentoringAccess {

    @Bean
    AccessRules mentoringRules() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/mentoring-offers")
                .anyone()
                .post("/api/v1/centres/{centre}/mentoring-offers")
                .staffOfCentre(COORDINATOR)
                .put("/api/v1/centres/{centre}/mentoring-offers/{offer}")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/mentoring-offers/{offer}/applications")
                .signedIn()
                .get("/api/v1/mentoring-fields")
                .anyone()
                .get("/api/v1/centres/{centre}/mentors")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/mentors")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/mentors/{mentor}")
                .staffOfCentre()
                .put("/api/v1/centres/{centre}/mentors/{mentor}")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/mentorships")
                .staffOfCentre()
                .get("/api/v1/my-mentorships")
                .signedIn()
                .get("/api/v1/centres/{centre}/mentorships/{mentorship}")
                .signedIn()
                .get("/api/v1/centres/{centre}/mentorships/{mentorship}/candidates")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/propose")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/hand-over")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/accept")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/decline")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/withdraw")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/reject")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/sessions")
                .signedIn()
                .put("/api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/cancel")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/held")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/missed")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/progress")
                .signedIn()
                .put("/api/v1/centres/{centre}/mentorships/{mentorship}/goal")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/close")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/break-off")
                .signedIn()
                .get("/api/v1/centres/{centre}/mentorships/{mentorship}/reflections")
                .signedIn()
                .post("/api/v1/centres/{centre}/mentorships/{mentorship}/reflections")
                .signedIn()
                .put("/api/v1/centres/{centre}/mentorships/{mentorship}/reflections/{reflection}")
                .signedIn()
                .delete("/api/v1/centres/{centre}/mentorships/{mentorship}/reflections/{reflection}")
                .signedIn();
    }
}
