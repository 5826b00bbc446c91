package pl.krakow.centra.events.knowledge.http;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/**
 * The knowledge base is read by everybody, written by the coordinators and advisers of each centre. What is the city's
 * as a whole coordinators write; that is looked at where it is written.
 */
@Configuration(proxyBeanMethods = false)
class KnowledgeAccess {

    @Bean
    AccessRules knowledgeRules() {
        var entries = "/api/v1/centres/{centre}/knowledge-entries";
        var entry = entries + "/{entry}";
        var questions = "/api/v1/centres/{centre}/knowledge-questions";
        var question = questions + "/{question}";
        return AccessRules.rules()
                .get("/api/v1/knowledge")
                .anyone()
                .get("/api/v1/knowledge/completions")
                .anyone()
                .get("/api/v1/knowledge/topics")
                .anyone()
                .get("/api/v1/knowledge/entries/{entry}")
                .anyone()
                .get("/api/v1/knowledge/entries/{entry}/files/{file}")
                .anyone()
                .post("/api/v1/knowledge/entries/{entry}/votes")
                .anyone()
                .post("/api/v1/knowledge/topics")
                .staffSomewhere(COORDINATOR)
                .put("/api/v1/knowledge/topics/{topic}")
                .staffSomewhere(COORDINATOR)
                .delete("/api/v1/knowledge/topics/{topic}")
                .staffSomewhere(COORDINATOR)
                .get("/api/v1/knowledge/questions")
                .signedIn()
                .post("/api/v1/knowledge/questions/{question}/withdraw")
                .signedIn()
                .get(entries)
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(entries)
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(entries + "/preview")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get(entry)
                .staffOfCentre(COORDINATOR, ADVISER)
                .put(entry)
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(entry + "/publish")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(entry + "/archive")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(entry + "/review")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get(entry + "/versions")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get(entry + "/versions/{version}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(entry + "/versions/{version}/restore")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(entry + "/files")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get(entry + "/files/{file}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .delete(entry + "/files/{file}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(questions)
                .signedIn()
                .get(questions)
                .staffOfCentre(COORDINATOR, ADVISER)
                .post(question + "/answer")
                .staffOfCentre(ADVISER)
                .post(question + "/decline")
                .staffOfCentre(ADVISER)
                .post(question + "/publish")
                .staffOfCentre(COORDINATOR, ADVISER);
    }
}
