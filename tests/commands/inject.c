// Makes system calls inside a running process, as code of a guest that broke out would.
//
// usage: sandbox_inject PID    prints a line "name result" for each attempt; results are negative error
// numbers
#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

struct attempt {
    const char *name;
    long number;
    unsigned long arguments[6];
};

static pid_t target;
static unsigned long scratch; // below the stack of the target

static void poke(unsigned long address, const void *data, size_t length)
{
    for (size_t n = 0; n < length; n += sizeof(long)) {
        long word = 0;
        memcpy(&word, (const char *)data + n, length - n < sizeof word ? length - n : sizeof word);
        if (ptrace(PTRACE_POKEDATA, target, address + n, word) < 0) {
            perror("poke");
            exit(2);
        }
    }
}

// One system call with the registers of the stopped thread, which are put back.
static long call(const struct attempt *a)
{
    struct user_regs_struct saved, regs;
    int status;
    ptrace(PTRACE_GETREGS, target, NULL, &saved);
    errno = 0;
    long code = ptrace(PTRACE_PEEKTEXT, target, saved.rip, NULL);
    unsigned char instruction[sizeof(long)];
    memcpy(instruction, &code, sizeof code);
    instruction[0] = 0x0f; // syscall
    instruction[1] = 0x05;
    poke(saved.rip, instruction, sizeof instruction);
    regs = saved;
    regs.rax = (unsigned long)a->number;
    regs.orig_rax = (unsigned long)-1;
    regs.rdi = a->arguments[0];
    regs.rsi = a->arguments[1];
    regs.rdx = a->arguments[2];
    regs.r10 = a->arguments[3];
    regs.r8 = a->arguments[4];
    regs.r9 = a->arguments[5];
    ptrace(PTRACE_SETREGS, target, NULL, &regs);
    ptrace(PTRACE_SINGLESTEP, target, NULL, NULL);
    if (waitpid(target, &status, __WALL) < 0 || !WIFSTOPPED(status)) {
        printf("%s ended-the-process\n", a->name);
        exit(1);
    }
    ptrace(PTRACE_GETREGS, target, NULL, &regs);
    poke(saved.rip, &code, sizeof code);
    ptrace(PTRACE_SETREGS, target, NULL, &saved);
    return (long)regs.rax;
}

int main(int argc, char **argv)
{
    int status;
    struct user_regs_struct regs;
    if (argc != 2)
        return 2;
    target = atoi(argv[1]);
    if (ptrace(PTRACE_ATTACH, target, NULL, NULL) < 0 || waitpid(target, &status, __WALL) < 0) {
        perror("attach");
        return errno == EPERM ? 77 : 2;
    }
    ptrace(PTRACE_GETREGS, target, NULL, &regs);
    scratch = (regs.rsp - 4096) & ~15ul;
    static const char path[] = "/etc/passwd", program[] = "/bin/true";
    const unsigned long file = scratch, prog = scratch + 64, argv_at = scratch + 128, unix_at = scratch + 256,
                        inet_at = scratch + 512, pair_at = scratch + 640;
    poke(file, path, sizeof path);
    poke(prog, program, sizeof program);
    const unsigned long list[2] = {prog, 0};
    poke(argv_at, list, sizeof list);
    struct sockaddr_un local = {.sun_family = AF_UNIX, .sun_path = "/run/systemd/private"};
    poke(unix_at, &local, sizeof local);
    static const unsigned char inet[16] = {AF_INET, 0, 0, 22, 127, 0, 0, 1};
    poke(inet_at, inet, sizeof inet);
    const unsigned long parent = (unsigned long)getppid();
    const struct attempt attempts[] = {
        {"open", SYS_open, {file, O_RDONLY}},
        {"openat", SYS_openat, {(unsigned long)AT_FDCWD, file, O_RDONLY}},
        {"openat2", SYS_openat2, {(unsigned long)AT_FDCWD, file, scratch + 800, 24}},
        {"creat", SYS_creat, {file, 0600}},
        {"unlink", SYS_unlink, {file}},
        {"rename", SYS_rename, {file, prog}},
        {"mkdir", SYS_mkdir, {file, 0700}},
        {"chmod", SYS_chmod, {file, 0777}},
        {"readlink", SYS_readlink, {file, scratch + 1024, 64}},
        {"execve", SYS_execve, {prog, argv_at, 0}},
        {"execveat", SYS_execveat, {(unsigned long)AT_FDCWD, prog, argv_at, 0, 0}},
        {"fork", SYS_fork, {0}},
        {"vfork", SYS_vfork, {0}},
        {"clone", SYS_clone, {SIGCHLD}},
        {"clone3", SYS_clone3, {scratch + 1200, 64}},
        {"ptrace", SYS_ptrace, {PTRACE_ATTACH, parent}},
        {"process_vm_readv", SYS_process_vm_readv, {parent, argv_at, 0, argv_at, 0}},
        {"kill", SYS_kill, {parent, SIGTERM}},
        {"kill-all", SYS_kill, {(unsigned long)-1, 0}},
        {"tkill", SYS_tkill, {parent, SIGTERM}},
        {"tgkill", SYS_tgkill, {parent, parent, SIGTERM}},
        {"pidfd_open", SYS_pidfd_open, {parent, 0}},
        {"rt_sigqueueinfo", SYS_rt_sigqueueinfo, {parent, SIGTERM, scratch + 1200}},
        {"socket-inet", SYS_socket, {AF_INET, SOCK_STREAM, 0}},
        {"socket-unix", SYS_socket, {AF_UNIX, SOCK_STREAM, 0}},
        {"socketpair", SYS_socketpair, {AF_UNIX, SOCK_STREAM, 0, pair_at}},
        {"connect-unix", SYS_connect, {4, unix_at, sizeof local}},
        {"connect-inet", SYS_connect, {4, inet_at, sizeof inet}},
        {"bind", SYS_bind, {4, unix_at, sizeof local}},
        {"listen", SYS_listen, {4, 1}},
        {"sendto-address", SYS_sendto, {4, scratch, 1, 0, unix_at, sizeof local}},
        {"io_uring_setup", SYS_io_uring_setup, {8, scratch + 1200}},
        {"bpf", SYS_bpf, {0, scratch + 1200, 64}},
        {"setuid", SYS_setuid, {0}},
        {"unshare", SYS_unshare, {CLONE_NEWUSER}},
        {"mount", SYS_mount, {file, file, 0, 0, 0}},
        {"chdir", SYS_chdir, {file}},
        {"seccomp", SYS_seccomp, {0, 0, 0}},
        {"prctl-dumpable", SYS_prctl, {4, 1}},
        {"ioctl", SYS_ioctl, {0, 0x5412 /* TIOCSTI */, file}},
        {"getpid", SYS_getpid, {0}}, // allowed: shows that the method works
    };
    for (size_t n = 0; n < sizeof attempts / sizeof attempts[0]; n++)
        printf("%s %ld\n", attempts[n].name, call(&attempts[n]));
    ptrace(PTRACE_DETACH, target, NULL, NULL);
    return 0;
}
