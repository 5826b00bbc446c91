package pl.krakow.centra.booking.beneficiaries.domain;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** By what a person can be recognised in texts others wrote: names, e-mail addresses and telephone numbers. */
public record KnownAs(Set<String> names, Set<String> emails, Set<String> phones) {

    public KnownAs {
        names = Set.copyOf(names);
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
    }

    /** Whether these are this person's data: one that agrees is enough. */
    public boolean matches(@Nullable String name, @Nullable String phone, @Nullable String email) {
        return name != null && names.contains(name)
                || phone != null && phones.contains(phone)
                || email != null && emails.contains(email);
    }
}
