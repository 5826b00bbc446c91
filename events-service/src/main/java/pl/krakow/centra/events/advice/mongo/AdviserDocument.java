package pl.krakow.centra.events.advice.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.advice.domain.About;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Engagement;
import pl.krakow.centra.events.advice.domain.Way;

/** An adviser as stored. */
@Document(AdviserDocument.COLLECTION)
@TypeAlias("adviser")
record AdviserDocument(
        @Id UUID id,
        String subject,
        String name,
        List<String> fields,
        List<String> languages,
        List<String> ways,
        @Nullable String aboutPl,
        @Nullable String aboutEn,
        @Nullable String aboutUk,
        List<EngagementDocument> engagements,
        boolean active,
        long revision) {

    static final String COLLECTION = "advisers";

    record EngagementDocument(String centre, String from, String until) {}

    static AdviserDocument of(Adviser adviser) {
        var profile = adviser.profile();
        return new AdviserDocument(
                adviser.id().value(),
                adviser.subject(),
                adviser.name(),
                profile.fields().stream().sorted().toList(),
                profile.languages().stream().sorted().toList(),
                profile.ways().stream().map(Way::name).sorted().toList(),
                profile.about().pl(),
                profile.about().en(),
                profile.about().uk(),
                adviser.engagements().stream()
                        .map(each -> new EngagementDocument(
                                each.centre(),
                                each.from().toString(),
                                each.until().toString()))
                        .toList(),
                adviser.active(),
                adviser.revision());
    }

    Adviser toAdviser() {
        return new Adviser(
                new AdviserId(id),
                subject,
                name,
                new Adviser.Profile(
                        Set.copyOf(fields),
                        Set.copyOf(languages),
                        ways.stream().map(Way::valueOf).collect(Collectors.toSet()),
                        new About(aboutPl, aboutEn, aboutUk)),
                engagements.stream()
                        .map(each -> new Engagement(
                                each.centre(), LocalDate.parse(each.from()), LocalDate.parse(each.until())))
                        .toList(),
                active,
                revision);
    }
}
