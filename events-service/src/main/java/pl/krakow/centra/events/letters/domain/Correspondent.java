package pl.krakow.centra.events.letters.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * Somebody who is written to. What an account gives as its address is used once its owner has followed a link that was sent
 * there: else anybody could have a stranger written to.
 *
 * @param id the account; for who has none, what tells them from others, and no address
 * @param confirmed addresses whose owner has followed a link, latest last
 * @param awaited addresses links were sent to; they open nothing after their time
 * @param unwanted what they don't want to be written to about
 * @param language of letters, as they last asked
 * @param askedOn the day on which links were sent last
 * @param askedThatDay how many
 * @param revision rises with each change; 0 for who has never said anything
 */
public record Correspondent(
        String id,
        List<EmailAddress> confirmed,
        List<Awaited> awaited,
        Set<Topic> unwanted,
        String language,
        @Nullable LocalDate askedOn,
        int askedThatDay,
        long revision) {

    private static final int MOST_ADDRESSES = 5;

    public Correspondent {
        confirmed = List.copyOf(confirmed);
        awaited = List.copyOf(awaited);
        unwanted = Set.copyOf(unwanted);
    }

    /** @param hash of the token in the link */
    public record Awaited(EmailAddress address, String hash, Instant until) {}

    /** Nobody has said anything yet. */
    public static Correspondent unknown(String id, String language) {
        return new Correspondent(id, List.of(), List.of(), Set.of(), language, null, 0, 0);
    }

    public boolean wants(Topic topic) {
        return !unwanted.contains(topic);
    }

    /** Whether its owner has shown that they read it. */
    public boolean hasConfirmed(EmailAddress address) {
        return confirmed.contains(address);
    }

    /** Where they are written to when nothing else is said. */
    public Optional<EmailAddress> address() {
        return confirmed.isEmpty() ? Optional.empty() : Optional.of(confirmed.getLast());
    }

    /** How many links were sent on that day. */
    public int askedOn(LocalDate day) {
        return day.equals(askedOn) ? askedThatDay : 0;
    }

    /** A link is on its way to that address. */
    public Correspondent awaiting(Awaited link, String inLanguage, LocalDate today) {
        return new Correspondent(
                id,
                confirmed,
                latest(Stream.concat(awaited.stream(), Stream.of(link)).toList()),
                unwanted,
                inLanguage,
                today,
                askedOn(today) + 1,
                revision + 1);
    }

    /** The address such a link was sent to. */
    public Optional<EmailAddress> awaited(String hash, Instant now) {
        return awaited.stream()
                .filter(link -> link.hash().equals(hash) && now.isBefore(link.until()))
                .map(Awaited::address)
                .findFirst();
    }

    /** The address is theirs; the link that said so does so again until its time is up. */
    public Correspondent confirming(EmailAddress address) {
        var known = new ArrayList<>(confirmed);
        known.remove(address);
        known.add(address);
        return new Correspondent(id, latest(known), awaited, unwanted, language, askedOn, askedThatDay, revision + 1);
    }

    public Correspondent notWanting(Set<Topic> topics) {
        return new Correspondent(id, confirmed, awaited, topics, language, askedOn, askedThatDay, revision + 1);
    }

    private static <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST_ADDRESSES), all.size());
    }
}
