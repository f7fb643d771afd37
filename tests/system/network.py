"""The guest's network and disks carry large files unchanged; the sha256 is computed on both sides."""
import hashlib
import os
import subprocess

from guest import LONG, check, disk, http_server, linux, main, make_file, say, sha256

DOWNLOAD = (64 if LONG else 16) << 20
WRITE = (256 if LONG else 32) << 20
NETWORK = ("-a", "network:avio_lan::user:")


def guest_sha256(guest, path):
    return guest.shell(f"sha256sum {path}").split()[0]


def download(folder):
    served = os.path.join(folder, "served")
    os.mkdir(served)
    wanted = make_file(os.path.join(served, "random"), DOWNLOAD, random=True)
    with http_server(served) as port, linux(*NETWORK, vcpus=2, append="dhcp") as guest:
        guest.wait_shell()
        address = guest.shell("ifconfig eth0")
        check("inet addr:10.0.2.15" in address, f"eth0 has no address by DHCP:\n{address}")
        guest.shell("ping -c 1 -W 10 10.0.2.2")
        # The file system in memory may be half of the guest's memory.
        guest.shell(f"wget -q -O /tmp/random http://10.0.2.2:{port}/random")
        got = guest_sha256(guest, "/tmp/random")
        say(f"{DOWNLOAD >> 20} MB by wget: sha256 on the host {wanted}, in the guest {got}")
        check(got == wanted, "wget brought something else than the server has")
        guest.send("poweroff\n")
        guest.wait(0)


def write_disk(folder):
    """A file system on a disk, a random file in it, written and synced; the host takes the file from the image."""
    image = os.path.join(folder, "data.img")
    make_file(image, WRITE + (32 << 20))
    with linux(*disk(image), vcpus=2) as guest:
        guest.wait_shell()
        guest.shell("mkdir -p /disk && mkfs.vfat /dev/sda && mount -t vfat /dev/sda /disk")
        guest.shell(f"head -c {WRITE} /dev/urandom >/disk/random && sync")
        on_host = hashlib.sha256(subprocess.run(["mcopy", "-i", image, "::/random", "-"], check=True,
                                                capture_output=True).stdout).hexdigest()
        # The guest reads it again, from the disk and not from its caches.
        guest.shell("umount /disk && mount -t vfat /dev/sda /disk")
        wanted = guest_sha256(guest, "/disk/random")
        say(f"{WRITE >> 20} MB written and synced: sha256 on the host {on_host}, in the guest {wanted}")
        check(on_host == wanted, "the image on the host does not hold what the guest wrote")
        guest.send("poweroff\n")
        guest.wait(0)


def synced_is_stored(folder):
    """What the guest flushed is in the image when hpvm-run is killed."""
    image = os.path.join(folder, "data.img")
    size = 8 << 20
    make_file(image, size)
    with linux(*disk(image)) as guest:
        guest.wait_shell()
        guest.shell(f"head -c {size} /dev/urandom >/tmp/random && dd if=/tmp/random of=/dev/sda bs=1M conv=fsync 2>/dev/null")
        wanted = guest_sha256(guest, "/tmp/random")
        guest.process.kill()
    got = sha256(image, size)
    say(f"{size >> 20} MB written and flushed: sha256 in the guest {wanted}, on the host {got}")
    check(got == wanted, "the image does not hold what the guest flushed")


main({"download": download, "write-disk": write_disk, "synced-is-stored": synced_is_stored})
