package pl.krakow.centra.sites.city;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.figures.FilePages;
import pl.krakow.centra.sites.figures.Visit.Paths;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** The city's reports as files. */
@Controller
@RequiredArgsConstructor
class FilesController {

    private final CityOffice office;
    private final FilePages pages;
    private final People people;

    @GetMapping("/files")
    String all(Site.CityOffice site, HttpServletRequest request, Model model) {
        var visit = office.visit(request, new LinkedMultiValueMap<>(), model).orElse(null);
        if (visit == null) {
            return CityOffice.DOOR;
        }
        pages.all(visit, model);
        return request.getHeader("HX-Request") == null ? "city/files" : "city/files :: list";
    }

    @PostMapping("/files")
    String order(
            Site.CityOffice site,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        var centres = form.getOrDefault("centre", List.of()).stream()
                .filter(centre -> !centre.isBlank())
                .toList();
        return pages.order(people.caller(), form, centres, flash) ? "redirect:/files" : all(site, request, model);
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(Site.CityOffice site, @PathVariable String id) {
        return pages.file(people.caller(), id, Paths.CITY);
    }
}
