package pl.krakow.centra.volunteering.volunteers.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;
import pl.krakow.centra.volunteering.volunteers.domain.SortedName;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;
import pl.krakow.centra.volunteering.volunteers.kafka.VolunteerContract;

/** One document per volunteer. A step is one conditional update that also leaves its news in the document. */
final class MongoVolunteers implements Volunteers {

    private final MongoOperations mongo;
    private final StepsWithNews steps;

    MongoVolunteers(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        var indexes = mongo.indexOps(VolunteerDocument.class);
        // Whose account it is; nobody is two volunteers.
        indexes.createIndex(new Index()
                .named("subject")
                .on("subject", Sort.Direction.ASC)
                .unique()
                .sparse());
        // A centre's list, by name.
        indexes.createIndex(new Index()
                .named("centres_sortName")
                .on("centres", Sort.Direction.ASC)
                .on("sortName", Sort.Direction.ASC));
        // Of whom nothing has been heard for long.
        indexes.createIndex(new Index().named("changed").on("changed", Sort.Direction.ASC));
        // Who can be asked at a centre.
        indexes.createIndex(new Index()
                .named("centres_agrees")
                .on("centres", Sort.Direction.ASC)
                .on("agrees", Sort.Direction.ASC));
    }

    @Override
    public boolean add(VolunteerStep.Done registered) {
        var volunteer = registered.volunteer();
        return steps.add(
                volunteer.id().value(),
                volunteer.revision(),
                news(registered),
                registered.at(),
                pending -> VolunteerDocument.of(volunteer, pending));
    }

    private static List<DomainEvent> news(VolunteerStep.Done step) {
        return step.news().stream()
                .map(each -> VolunteerContract.of(each, step.volunteer(), step.at()))
                .toList();
    }

    @Override
    public boolean save(VolunteerStep.Done step) {
        var volunteer = step.volunteer();
        var document = VolunteerDocument.of(volunteer, List.of());
        var changes = new Update()
                .set("sortName", document.sortName())
                .set("agrees", document.agrees())
                .set("contact", document.contact())
                .set("bornOn", document.bornOn())
                .set("centres", document.centres())
                .set("skills", document.skills())
                .set("qualifications", document.qualifications())
                .set("languages", document.languages())
                .set("interests", document.interests())
                .set("reach", document.reach())
                .set("availability", document.availability())
                .set("wishes", document.wishes())
                .set("consents", document.consents())
                .set("changed", document.changed());
        StepsWithNews.put(changes, "subject", document.subject());
        StepsWithNews.put(changes, "guardian", document.guardian());
        StepsWithNews.put(changes, "weeklyHours", document.weeklyHours());
        StepsWithNews.put(changes, "needs", document.needs());
        StepsWithNews.put(changes, "guardianConsent", document.guardianConsent());
        StepsWithNews.put(changes, "safeguarding", document.safeguarding());
        StepsWithNews.put(changes, "pause", document.pause());
        StepsWithNews.put(changes, "erased", document.erased());
        try {
            return steps.save(
                    VolunteerDocument.class,
                    volunteer.id().value(),
                    volunteer.revision(),
                    changes,
                    news(step),
                    step.at());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Volunteer> find(VolunteerId id) {
        return VolunteerDocument.read(mongo.findById(id.value(), VolunteerDocument.class));
    }

    @Override
    public Optional<Volunteer> ofSubject(String subject) {
        return VolunteerDocument.read(mongo.findOne(query(where("subject").is(subject)), VolunteerDocument.class));
    }

    @Override
    public List<Volunteer> findAll(Collection<VolunteerId> ids) {
        var wanted = where("_id").in(ids.stream().map(VolunteerId::value).toList());
        return mongo.find(query(wanted), VolunteerDocument.class).stream()
                .flatMap(each -> VolunteerDocument.read(each).stream())
                .toList();
    }

    @Override
    public List<Volunteer> list(Selection selection, @Nullable Position after, int limit) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(where("centres").is(selection.centre()));
        wanted.add(where("erased").exists(false));
        if (selection.text() != null) {
            wanted.add(where("sortName").regex(Pattern.quote(SortedName.of(selection.text()))));
        }
        if (selection.skill() != null) {
            wanted.add(where("skills").is(selection.skill()));
        }
        if (after != null) {
            wanted.add(new Criteria()
                    .orOperator(
                            where("sortName").gt(after.name()),
                            where("sortName")
                                    .is(after.name())
                                    .and("_id")
                                    .gt(after.id().value())));
        }
        return mongo
                .find(
                        query(new Criteria().andOperator(wanted))
                                .with(Sort.by("sortName", "_id"))
                                .limit(limit),
                        VolunteerDocument.class)
                .stream()
                .map(VolunteerDocument::toVolunteer)
                .toList();
    }

    @Override
    public List<Volunteer> unchangedSince(Instant then, @Nullable VolunteerId after, int most) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(where("changed").lt(then));
        wanted.add(where("erased").exists(false));
        if (after != null) {
            wanted.add(where("_id").gt(after.value()));
        }
        return mongo
                .find(
                        query(new Criteria().andOperator(wanted))
                                .with(Sort.by("_id"))
                                .limit(most),
                        VolunteerDocument.class)
                .stream()
                .map(VolunteerDocument::toVolunteer)
                .toList();
    }

    @Override
    public void willingAt(String centre, Needed needed, Consumer<Volunteer> each) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(where("centres").is(centre));
        wanted.add(where("agrees").is(true));
        needed.languages().forEach(language -> wanted.add(where("languages").is(language)));
        needed.skills().forEach(skill -> wanted.add(where("skills").is(skill)));
        needed.qualifications()
                .forEach(qualification ->
                        wanted.add(where("qualifications.qualification").is(qualification)));
        try (var found = mongo.stream(query(new Criteria().andOperator(wanted)), VolunteerDocument.class)) {
            found.map(VolunteerDocument::toVolunteer).forEach(each);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Volunteers volunteers(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
            return new MongoVolunteers(mongo, pendingEvents, relay);
        }

        @Bean
        OutboxCollection volunteersOutbox() {
            return new OutboxCollection(VolunteerDocument.COLLECTION);
        }
    }
}
