package pl.krakow.centra.sites.residents;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.sites.api.letters.CertificatesApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Where anybody checks a certificate they were shown, of taking part or of volunteer work: the QR code on it leads here. */
@Controller
@RequiredArgsConstructor
class CertificatesController {

    private static final int LONGEST_NUMBER = 64;

    private final CertificatesApi api;
    private final People people;

    @GetMapping("/certificates")
    String ask(Site.Residents site, @RequestParam(required = false) @Nullable String number, Model model) {
        return asked("/certificates", number, "residents/certificate");
    }

    /** @return where the number is checked; the page that asks for it when there is none */
    private static String asked(String path, @Nullable String number, String page) {
        return number == null || number.isBlank() || number.length() > LONGEST_NUMBER
                ? page
                : "redirect:"
                        + UriComponentsBuilder.fromPath(path + "/{number}")
                                .build(number.strip().replaceAll("[\\s/\\\\;]+", "-"));
    }

    @GetMapping("/certificates/{number}")
    String check(Site.Residents site, @PathVariable String number, HttpServletResponse response, Model model) {
        return checked(number, api.ofEvent(people.anyone(), number), "residents/certificate", response, model);
    }

    /** The page that says how a number stands; that there is none, or that it can't be one, its status says too. */
    private static String checked(
            String number, Answer<?> answer, String page, HttpServletResponse response, Model model) {
        if (answer instanceof Answer.Refused<?>(var refusal)) {
            response.setStatus(refusal.status());
        }
        model.addAttribute("number", number);
        model.addAttribute("checked", answer);
        return page;
    }

    @GetMapping("/volunteering-certificates")
    String askOfVolunteering(
            Site.Residents site, @RequestParam(required = false) @Nullable String number, Model model) {
        return asked("/volunteering-certificates", number, "residents/volunteering-certificate");
    }

    @GetMapping("/volunteering-certificates/{number}")
    String checkOfVolunteering(
            Site.Residents site, @PathVariable String number, HttpServletResponse response, Model model) {
        return checked(
                number,
                api.ofVolunteering(people.anyone(), number),
                "residents/volunteering-certificate",
                response,
                model);
    }
}
