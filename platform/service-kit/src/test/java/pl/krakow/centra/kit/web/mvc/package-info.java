@NullMarked
package pl.krakow.centra.kit.web.mvc;

import org.jspecify.annotations.NullMarked;
