package pl.krakow.centra.events.mentoring.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.text.Collator;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.events.mentoring.domain.FreeTime;
import pl.krakow.centra.events.mentoring.domain.Mentor;
import pl.krakow.centra.events.mentoring.domain.Mentor.Claim;
import pl.krakow.centra.events.mentoring.domain.MentorId;
import pl.krakow.centra.events.mentoring.domain.MentorProfile;
import pl.krakow.centra.events.mentoring.domain.MentoringKind;
import pl.krakow.centra.events.mentoring.domain.Mentors;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.Way;

/** One document per mentor, replaced only in the revision it was loaded with: what keeps a place from being promised twice. */
class MongoMentors implements Mentors {

    private final MongoOperations mongo;

    /** @param due when a claim has to be looked at; missing when none has */
    @Document("mentors")
    @TypeAlias("mentor")
    record MentorDocument(
            @Id UUID id,
            String centre,
            String subject,
            String name,
            @Nullable String email,
            String language,
            List<String> kinds,
            List<String> fields,
            List<String> languages,
            List<String> freeTimes,
            List<String> ways,
            int mostCourses,
            boolean active,
            List<ClaimDocument> claims,
            @Nullable Instant due,
            long revision) {

        static MentorDocument of(Mentor mentor) {
            var profile = mentor.profile();
            return new MentorDocument(
                    mentor.id().value(),
                    mentor.centre(),
                    mentor.subject(),
                    profile.name(),
                    profile.email(),
                    profile.language(),
                    names(profile.kinds()),
                    profile.fields().stream().sorted().toList(),
                    profile.languages().stream().sorted().toList(),
                    names(profile.freeTimes()),
                    names(profile.ways()),
                    profile.mostCourses(),
                    profile.active(),
                    mentor.claims().stream().map(ClaimDocument::of).toList(),
                    mentor.due().orElse(null),
                    mentor.revision());
        }

        Mentor toMentor() {
            return new Mentor(
                    new MentorId(id),
                    centre,
                    subject,
                    new MentorProfile(
                            name,
                            email,
                            language,
                            these(kinds, MentoringKind::valueOf),
                            Set.copyOf(fields),
                            Set.copyOf(languages),
                            these(freeTimes, FreeTime::valueOf),
                            these(ways, Way::valueOf),
                            mostCourses,
                            active),
                    claims.stream().map(ClaimDocument::toClaim).toList(),
                    revision);
        }
    }

    /** What a mentor's time is promised to. */
    record ClaimDocument(
            UUID mentorship, long attempt, @Nullable Instant settleAt) {

        static ClaimDocument of(Claim claim) {
            return new ClaimDocument(claim.mentorship().value(), claim.attempt(), claim.settleAt());
        }

        Claim toClaim() {
            return new Claim(new MentorshipId(mentorship), attempt, settleAt);
        }
    }

    MongoMentors(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(MentorDocument.class);
        // A centre's mentors; nobody twice.
        indexes.createIndex(new Index()
                .named("centre_subject")
                .on("centre", Sort.Direction.ASC)
                .on("subject", Sort.Direction.ASC)
                .unique());
        // Where a person is a mentor.
        indexes.createIndex(new Index().named("subject").on("subject", Sort.Direction.ASC));
        // What a crash left.
        indexes.createIndex(
                new Index().named("due").on("due", Sort.Direction.ASC).sparse());
    }

    static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    static <T> Set<T> these(Collection<String> names, Function<String, T> value) {
        return names.stream().map(value).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean add(Mentor mentor) {
        try {
            mongo.insert(MentorDocument.of(mentor));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Mentor> find(String centre, MentorId id) {
        return all(query(where("_id").is(id.value()).and("centre").is(centre))).stream()
                .findFirst();
    }

    @Override
    public Optional<Mentor> withAccount(String centre, String subject) {
        return all(query(where("centre").is(centre).and("subject").is(subject))).stream()
                .findFirst();
    }

    @Override
    public List<Mentor> ofSubject(String subject) {
        return all(query(where("subject").is(subject)).with(Sort.by("_id")));
    }

    @Override
    public boolean save(Mentor next) {
        var document = MentorDocument.of(next);
        var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
        return mongo.replace(query(before), document).getMatchedCount() == 1;
    }

    @Override
    public List<Mentor> of(String centre) {
        var polish = Collator.getInstance(Locale.forLanguageTag("pl"));
        return all(query(where("centre").is(centre))).stream()
                .sorted(Comparator.comparing((Mentor mentor) -> mentor.profile().name(), polish)
                        .thenComparing(mentor -> mentor.id().toString()))
                .toList();
    }

    @Override
    public List<Mentor> due(Instant now, int most) {
        return all(query(where("due").lte(now)).with(Sort.by("due", "_id")).limit(most));
    }

    private List<Mentor> all(Query wanted) {
        return mongo.find(wanted, MentorDocument.class).stream()
                .map(MentorDocument::toMentor)
                .toList();
    }
}
