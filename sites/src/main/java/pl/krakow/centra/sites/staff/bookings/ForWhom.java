package pl.krakow.centra.sites.staff.bookings;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.krakow.centra.sites.api.bookings.BeneficiariesApi;
import pl.krakow.centra.sites.api.bookings.Beneficiary;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Names;

/** The part of a form that says whom a booking is for: somebody looked for, then chosen among those found. */
@Component
@RequiredArgsConstructor
class ForWhom {

    private static final int FOUND = 8;

    private final BeneficiariesApi beneficiaries;
    private final Names names;

    /**
     * @param sought words of their name; empty when nobody is looked for
     * @param chosen whose id the form carries; empty for nobody yet
     */
    void show(AtWork work, String sought, String chosen, Model model) {
        var words = sought.strip();
        model.addAttribute("q", words);
        model.addAttribute(
                "found",
                words.isEmpty()
                        ? List.<Beneficiary>of()
                        : beneficiaries
                                .search(work.caller(), words, null, null, FOUND, null)
                                .orElse(new Page<>(List.of(), null))
                                .items());
        model.addAttribute(
                "chosen",
                chosen.isEmpty()
                        ? null
                        : names.of(work.caller(), List.of(chosen)).get(chosen));
    }
}
