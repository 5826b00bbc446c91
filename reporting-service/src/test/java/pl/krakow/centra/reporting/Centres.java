package pl.krakow.centra.reporting;

import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;

/** The centres of Kraków, as the platform's own catalogue has them. */
public final class Centres {

    public static final CentreCatalogue KRAKOW =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));

    private Centres() {}
}
