package pl.krakow.centra.kit.privacy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A person as this service can recognise them.
 *
 * @param subject the stable id of their account
 * @param own what is registered that is this person, and that nobody else acts for
 * @param represented what else the person acts for, or once did
 * @param names what they are called, where the service was told
 * @param emails addresses that are theirs
 * @param phones numbers that are theirs
 */
public record Person(
        String subject,
        Set<UUID> own,
        Set<UUID> represented,
        Set<String> names,
        Set<String> emails,
        Set<String> phones) {

    public Person {
        own = Set.copyOf(own);
        represented = Set.copyOf(represented);
        names = Set.copyOf(names);
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
    }

    /**
     * Whether something is this person's own: it is for the person, or they made it for somebody they act for. What
     * somebody made for others, they made as staff.
     *
     * @param whom for whom it is
     * @param madeBy the subject of who made it
     */
    public boolean isTheirs(UUID whom, String madeBy) {
        return own.contains(whom) || madeBy.equals(subject) && represented.contains(whom);
    }

    /** Everybody the person is or acts for, or once did. */
    public Set<UUID> actedFor() {
        return Stream.concat(own.stream(), represented.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether these data are this person's: one that agrees is enough. */
    public boolean isKnownAs(@Nullable String name, @Nullable String phone, @Nullable String email) {
        return name != null && names.contains(name)
                || phone != null && phones.contains(phone)
                || email != null && emails.contains(email);
    }

    /** A person while it is being found out who they are. */
    public static final class Sketch {
        private final String subject;
        private final Set<UUID> own = new HashSet<>();
        private final Set<UUID> represented = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> emails = new HashSet<>();
        private final Set<String> phones = new HashSet<>();

        /** Of whom nothing but the account is known yet. */
        public Sketch(String subject) {
            this.subject = subject;
        }

        public String subject() {
            return subject;
        }

        /** The person as far as is known by now. */
        public Person soFar() {
            return new Person(subject, own, represented, names, emails, phones);
        }

        public void is(UUID registered) {
            own.add(registered);
        }

        public void represents(UUID registered) {
            represented.add(registered);
        }

        public void isCalled(@Nullable String name) {
            add(names, name);
        }

        public void isReachedAt(@Nullable String phone, @Nullable String email) {
            add(phones, phone);
            add(emails, email);
        }

        private static void add(Set<String> known, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                known.add(value);
            }
        }
    }
}
