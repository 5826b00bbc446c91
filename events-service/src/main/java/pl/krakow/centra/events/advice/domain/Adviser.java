package pl.krakow.centra.events.advice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who gives advice. One account is one adviser, at however many centres; each centre engages them for a term, as it is
 * theirs to say. Who isn't active, or whose term is over, is on offer nowhere; what was agreed with them stands.
 *
 * @param subject the account that holds their grants
 * @param name as visitors read it
 * @param revision one more with each change
 */
public record Adviser(
        AdviserId id,
        String subject,
        String name,
        Profile profile,
        List<Engagement> engagements,
        boolean active,
        long revision) {

    public Adviser {
        engagements = List.copyOf(engagements);
    }

    /**
     * What an adviser offers.
     *
     * @param fields codes of {@link AdviceField}s
     * @param languages they speak (ISO 639-1)
     * @param about themselves; may say nothing
     */
    public record Profile(Set<String> fields, Set<String> languages, Set<Way> ways, About about) {

        public Profile {
            fields = Set.copyOf(new LinkedHashSet<>(fields));
            languages = Set.copyOf(languages);
            ways = Set.copyOf(ways);
        }
    }

    public boolean worksAt(String centre, LocalDate day) {
        return active && engagement(centre).filter(found -> found.covers(day)).isPresent();
    }

    /** Whether the centre has anything to say about them: it engages them, or did. */
    public boolean belongsTo(String centre) {
        return engagement(centre).isPresent();
    }

    public Optional<Engagement> engagement(String centre) {
        return engagements.stream()
                .filter(engagement -> engagement.centre().equals(centre))
                .findFirst();
    }

    /** Engaged by a centre, or for another term than before. */
    public Adviser engaged(Engagement engagement) {
        return with(engagement, revision + 1);
    }

    /** The same change with another term at a centre. */
    public Adviser forTerm(Engagement engagement) {
        return with(engagement, revision);
    }

    private Adviser with(Engagement engagement, long next) {
        var others = new ArrayList<>(engagements.stream()
                .filter(other -> !other.centre().equals(engagement.centre()))
                .toList());
        others.add(engagement);
        return new Adviser(id, subject, name, profile, others, active, next);
    }

    /** Engaged by the centre until that day only, included. */
    public Adviser retired(String centre, LocalDate lastDay) {
        return engagement(centre)
                .map(term -> engaged(new Engagement(
                        centre,
                        term.from(),
                        lastDay.isBefore(term.from()) ? term.from().minusDays(1) : lastDay)))
                .orElse(this);
    }

    public Adviser described(String newName, Profile newProfile, boolean isActive) {
        return new Adviser(id, subject, newName, newProfile, engagements, isActive, revision + 1);
    }
}
