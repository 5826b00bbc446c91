package pl.krakow.centra.sites.residents.developers;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.site.Hosts;
import pl.krakow.centra.sites.site.Site;

/** What the API offers, how to sign in, what to mind, with examples that work as they stand. */
@Controller
class DevelopersController {

    private final CentreCatalogue catalogue;
    private final Hosts hosts;
    private final Frames frames;
    private final String issuer;

    DevelopersController(
            CentreCatalogue catalogue, Hosts hosts, Frames frames, @Value("${centra.sign-in.issuer}") String issuer) {
        this.catalogue = catalogue;
        this.hosts = hosts;
        this.frames = frames;
        this.issuer = issuer;
    }

    /** @param command as it is typed */
    record Shown(String key, String command) {}

    @GetMapping("/developers")
    String developers(Site.Residents site, HttpServletRequest request, Model model) {
        var host = hosts.residents(request);
        var centre = catalogue.all().getFirst().id().value();
        model.addAttribute(
                "examples", shown(Example.open(centre, frames.of(request).today()), host));
        model.addAttribute("signedIn", shown(Example.signedIn(), host));
        model.addAttribute("issuer", issuer);
        return "residents/developers/developers";
    }

    private static List<Shown> shown(List<Example> examples, String host) {
        return examples.stream()
                .map(example -> new Shown(example.key(), example.command(host)))
                .toList();
    }
}
