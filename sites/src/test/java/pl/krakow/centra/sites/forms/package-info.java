@NullMarked
package pl.krakow.centra.sites.forms;

import org.jspecify.annotations.NullMarked;
