package org.bayan.reporting.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures as PNG with their resolution, so that they are pasted in their own
 * size. Each row is stored as its difference from the one above, which suits plain areas:
 * quick at the lowest level, and a picture at 300 dpi stays small.
 */
final class Png {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final byte UP = 2;

	private static final int LEVEL = 4;

	private Png() {
	}

	/** Writes an image of {@code TYPE_INT_RGB} with so many dots an inch. */
	static void write(BufferedImage image, double dotsPerInch, OutputStream out) throws IOException {
		out.write(SIGNATURE);
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(header);
		fields.writeInt(image.getWidth());
		fields.writeInt(image.getHeight());
		// 8 bits, true colour, the only compression and filter method, not interlaced
		fields.write(new byte[] { 8, 2, 0, 0, 0 });
		chunk("IHDR", header.toByteArray(), out);
		ByteArrayOutputStream resolution = new ByteArrayOutputStream();
		fields = new DataOutputStream(resolution);
		int perMetre = (int) Math.round(dotsPerInch / 0.0254);
		fields.writeInt(perMetre);
		fields.writeInt(perMetre);
		fields.write(1);
		chunk("pHYs", resolution.toByteArray(), out);
		chunk("IDAT", pixels(image), out);
		chunk("IEND", new byte[0], out);
	}

	private static byte[] pixels(BufferedImage image) throws IOException {
		int width = image.getWidth();
		int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
		Deflater deflater = new Deflater(LEVEL);
		try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater, 1 << 15)) {
			byte[] row = new byte[1 + 3 * width];
			row[0] = UP;
			for (int y = 0; y < image.getHeight(); y++) {
				int at = y * width;
				int to = 1;
				for (int x = 0; x < width; x++) {
					int pixel = rgb[at + x];
					int above = (y == 0) ? 0 : rgb[at + x - width];
					row[to++] = (byte) ((pixel >> 16) - (above >> 16));
					row[to++] = (byte) ((pixel >> 8) - (above >> 8));
					row[to++] = (byte) (pixel - above);
				}
				rows.write(row);
			}
		}
		finally {
			deflater.end();
		}
		return packed.toByteArray();
	}

	private static void chunk(String type, byte[] content, OutputStream out) throws IOException {
		DataOutputStream chunk = new DataOutputStream(out);
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 check = new CRC32();
		check.update(name);
		check.update(content);
		chunk.writeInt(content.length);
		chunk.write(name);
		chunk.write(content);
		chunk.writeInt((int) check.getValue());
		chunk.flush();
	}

}
