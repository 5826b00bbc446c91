package pl.krakow.centra.booking.beneficiaries.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.registers.domain.Digits;

/**
 * What staff look for. Merged and erased beneficiaries are found by nobody.
 *
 * @param words each begins a word of the normalised name
 * @param digits how a register number begins, when what was typed is one
 */
public record BeneficiarySearch(
        List<String> words,
        @Nullable String digits,
        @Nullable BeneficiaryKind kind,
        Verification.@Nullable State verification) {

    private static final int FEWEST_DIGITS = 3;

    public BeneficiarySearch {
        words = List.copyOf(words);
    }

    /** @param text what was typed: part of a name, or of a register number */
    public static BeneficiarySearch of(
            @Nullable String text, @Nullable BeneficiaryKind kind, Verification.@Nullable State verification) {
        var typed = text == null ? "" : text;
        var digits = Digits.in(typed).filter(number -> number.length() >= FEWEST_DIGITS);
        return new BeneficiarySearch(
                digits.isPresent() ? List.of() : NormalisedName.of(typed).words(),
                digits.orElse(null),
                kind,
                verification);
    }

    public boolean matches(Beneficiary one) {
        return one.isLive()
                && (kind == null || one.kind() == kind)
                && (verification == null || one.verification().state() == verification)
                && words.stream()
                        .allMatch(word -> one.normalisedName().words().stream().anyMatch(own -> own.startsWith(word)))
                && Optional.ofNullable(digits).stream()
                        .allMatch(number -> one.profile().numbers().all().anyMatch(own -> own.startsWith(number)));
    }
}
