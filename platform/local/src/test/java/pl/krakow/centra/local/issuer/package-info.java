@NullMarked
package pl.krakow.centra.local.issuer;

import org.jspecify.annotations.NullMarked;
