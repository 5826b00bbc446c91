package pl.krakow.centra.events.incubation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.events.incubation.domain.IncubationPaths.Saved;
import pl.krakow.centra.events.incubation.domain.Leading;
import pl.krakow.centra.events.incubation.domain.Member;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.race.Attempts;

/** The paths a person follows. Erased, they follow none; the group's path stays. */
@Component
@Order(10)
@RequiredArgsConstructor
class IncubationData implements PersonalData {

    private final IncubationPaths paths;

    /** As it is exported. */
    record FollowedPath(
            UUID path,
            String centre,
            String group,
            String name,
            @Nullable String email,
            String language,
            Instant joined,
            @Nullable LocalDate goal) {

        static FollowedPath of(IncubationPath path, Member member) {
            return new FollowedPath(
                    path.id().value(),
                    path.centre(),
                    path.about().group(),
                    member.name(),
                    member.email(),
                    member.language(),
                    member.joined(),
                    path.about().goal());
        }
    }

    @Override
    public String part() {
        return "incubation";
    }

    @Override
    public void recognise(Person.Sketch person) {
        paths.followedBy(person.subject()).stream()
                .flatMap(path -> memberships(path, person.subject()).stream())
                .forEach(member -> {
                    person.isCalled(member.name());
                    person.isReachedAt(null, member.email());
                });
    }

    @Override
    public Object export(Person person) {
        return paths.followedBy(person.subject()).stream()
                .flatMap(path ->
                        memberships(path, person.subject()).stream().map(member -> FollowedPath.of(path, member)))
                .toList();
    }

    private static List<Member> memberships(IncubationPath path, String subject) {
        return path.members().stream()
                .filter(member -> member.subject().equals(subject))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        for (var followed : paths.followedBy(person.subject())) {
            Attempts.untilWon(() -> paths.find(followed.id())
                    .map(path -> !(path.leave(person.subject(), now) instanceof Leading.Done)
                                    || paths.save(path) == Saved.YES
                            ? Optional.of(true)
                            : Optional.<Boolean>empty())
                    .orElseGet(() -> Optional.of(true)));
        }
    }
}
