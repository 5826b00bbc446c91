package pl.krakow.centra.sites.residents;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Where anybody checks a certificate they were shown: the QR code on it leads here. */
@Controller
@RequiredArgsConstructor
class CertificatesController {

    private static final int LONGEST_NUMBER = 64;

    private final Gateway gateway;
    private final People people;

    @GetMapping("/certificates")
    String ask(Site.Residents site, @RequestParam(required = false) @Nullable String number, Model model) {
        if (number != null && !number.isBlank() && number.length() <= LONGEST_NUMBER) {
            var page = UriComponentsBuilder.fromPath("/certificates/{number}")
                    .build(number.strip().replaceAll("[\\s/\\\\;]+", "-"));
            return "redirect:" + page;
        }
        return "residents/certificate";
    }

    @GetMapping("/certificates/{number}")
    String check(Site.Residents site, @PathVariable String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("checked", gateway.certificate(people.anyone(), number));
        return "residents/certificate";
    }
}
